/** Tests of servers in separate processes, which are started, stopped and killed. */
package dev.understudy.standin.process;

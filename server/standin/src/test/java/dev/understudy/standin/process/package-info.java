/** Servers in processes of their own, which are started, stopped and killed. */
package dev.understudy.standin.process;

/** Tests of how a refresh writes files, and how it finds what no longer compiles. */
package dev.understudy.verify.internal.refresh;

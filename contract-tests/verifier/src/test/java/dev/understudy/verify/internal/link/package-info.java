/** What a contract shows to hang together, and what only seems to. */
package dev.understudy.verify.internal.link;

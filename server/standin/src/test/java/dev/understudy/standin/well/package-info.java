/** What Well's callers see: what is refused, in which words and in which order, and what a change changes. */
package dev.understudy.standin.well;

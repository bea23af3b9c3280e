/** The names of rules, and how findings are built. */
package dev.understudy.verify.finding;

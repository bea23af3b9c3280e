/** The definitions of the formats of strings, as findings quote them. */
package dev.understudy.verify.internal.format;

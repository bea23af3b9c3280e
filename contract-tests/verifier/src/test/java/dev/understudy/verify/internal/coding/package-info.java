/** Tests of the content codings. */
package dev.understudy.verify.internal.coding;

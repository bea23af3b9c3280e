/** How the laws of state compare what they see. */
package dev.understudy.verify.internal.laws;

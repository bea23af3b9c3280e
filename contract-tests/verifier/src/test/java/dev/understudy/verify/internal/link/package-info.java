/** Tests which operations a contract links, and which only seem related. */
package dev.understudy.verify.internal.link;

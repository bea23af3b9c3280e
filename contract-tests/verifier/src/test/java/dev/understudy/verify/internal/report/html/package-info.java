/** The page as a browser would read it: hostile answers stay text, and nothing is fetched. */
package dev.understudy.verify.internal.report.html;

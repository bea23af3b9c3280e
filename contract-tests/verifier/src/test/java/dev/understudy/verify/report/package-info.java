/** Reports of a run against a hostile server, in every format. */
package dev.understudy.verify.report;

package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.report.Cause;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.UncheckedPart;
import dev.understudy.verify.report.UntestedOperation;
import java.util.List;

/**
 * The texts and numbers of the page, formatted for the template.
 *
 * @param styleSheet the page's CSS
 * @param headline the verdict and the most important numbers
 * @param first the causes to look at first; empty if there are only a few
 * @param causes the findings, grouped by cause
 * @param untested the operations that were not tested
 * @param responses the responses by operation and status
 * @param keywords one row for each keyword
 * @param notChecked the parts of the contract that were not checked
 */
record ReportPage(
        String styleSheet,
        Headline headline,
        List<CauseSection> first,
        List<CauseSection> causes,
        List<UntestedOperation> untested,
        ResponseMatrix responses,
        List<KeywordRow> keywords,
        List<UncheckedPart> notChecked) {

    static ReportPage of(Report report, String styleSheet) {
        List<Cause> causes = report.causes();
        return new ReportPage(
                styleSheet,
                Headline.of(report),
                sections(Cause.first(causes), report),
                sections(causes, report),
                report.completeness().untested(),
                ResponseMatrix.of(report.coverage().responses()),
                report.coverage().keywords().stream().map(KeywordRow::of).toList(),
                report.notChecked());
    }

    private static List<CauseSection> sections(List<Cause> causes, Report report) {
        return causes.stream()
                .map(cause -> CauseSection.of(cause, report.run().seed()))
                .toList();
    }
}

package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.UncheckedPart;
import dev.understudy.verify.report.UntestedOperation;
import java.util.List;

/**
 * The texts and numbers of the page, formatted for the template.
 *
 * @param styleSheet the page's CSS
 * @param headline the verdict and the most important numbers
 * @param findings one card for each group of findings
 * @param untested the operations that were not tested
 * @param responses the responses by operation and status
 * @param keywords one row for each keyword
 * @param notChecked the parts of the contract that were not checked
 */
record ReportPage(
        String styleSheet,
        Headline headline,
        List<FindingCard> findings,
        List<UntestedOperation> untested,
        ResponseMatrix responses,
        List<KeywordRow> keywords,
        List<UncheckedPart> notChecked) {

    static ReportPage of(Report report, String styleSheet) {
        return new ReportPage(
                styleSheet,
                Headline.of(report),
                report.findingGroups().stream()
                        .map(group -> FindingCard.of(group, report.run().seed()))
                        .toList(),
                report.completeness().untested(),
                ResponseMatrix.of(report.coverage().responses()),
                report.coverage().keywords().stream().map(KeywordRow::of).toList(),
                report.notChecked());
    }
}

package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.UncheckedPart;
import java.util.List;

/**
 * The page as its template shows it.
 *
 * @param styleSheet the page's CSS
 * @param headline the verdict and the most important numbers
 * @param findings one card for each group of findings
 * @param answers the answers by operation and status
 * @param keywords one row for each keyword
 * @param notChecked the parts of the contract that were not judged
 */
record ReportPage(
        String styleSheet,
        Headline headline,
        List<FindingCard> findings,
        AnswerMatrix answers,
        List<KeywordRow> keywords,
        List<UncheckedPart> notChecked) {

    static ReportPage of(Report report, String styleSheet) {
        return new ReportPage(
                styleSheet,
                Headline.of(report),
                report.findingGroups().stream()
                        .map(group -> FindingCard.of(group, report.run().seed()))
                        .toList(),
                AnswerMatrix.of(report.coverage().answers()),
                report.coverage().keywords().stream().map(KeywordRow::of).toList(),
                report.notChecked());
    }
}

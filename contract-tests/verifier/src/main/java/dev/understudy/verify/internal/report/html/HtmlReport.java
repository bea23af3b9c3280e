package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.report.Report;
import gg.jte.output.StringOutput;

/** Renders a report as one HTML page: verdict, findings, responses, keywords and unchecked parts. */
public final class HtmlReport {

    private HtmlReport() {}

    /** Returns the page as HTML text. */
    public static String write(Report report) {
        StringOutput page = new StringOutput();
        // The template class is called directly, because jte's engine would look it up in the thread's class loader.
        JtereportGenerated.render(new VisibleTextOutput(page), null, ReportPage.of(report, StyleSheet.read()));
        return page.toString();
    }
}

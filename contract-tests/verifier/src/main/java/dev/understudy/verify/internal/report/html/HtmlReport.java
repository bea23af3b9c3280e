package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.report.Report;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Renders a report as one HTML page: verdict, findings, responses, keywords and unchecked parts. */
public final class HtmlReport {

    private HtmlReport() {}

    /** Returns the page as HTML text. */
    public static String write(Report report) {
        StringOutput page = new StringOutput();
        // The template class is called directly, because jte's engine would look it up in the thread's class loader.
        JtereportGenerated.render(new VisibleTextOutput(page), null, ReportPage.of(report, styleSheet()));
        return page.toString();
    }

    private static String styleSheet() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the style sheet report.css from this program's jar.", e);
        }
    }
}

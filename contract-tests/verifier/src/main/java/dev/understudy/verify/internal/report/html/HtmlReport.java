package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.report.Report;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Renders a report as one HTML page: verdict, findings, answers, keywords, parts that were not checked. */
public final class HtmlReport {

    private HtmlReport() {}

    /** Returns the page as text. */
    public static String write(Report report) {
        StringOutput page = new StringOutput();
        // The template's class is called directly: the engine would look it up in the thread's class loader.
        JtereportGenerated.render(new VisibleTextOutput(page), null, ReportPage.of(report, styleSheet()));
        return page.toString();
    }

    private static String styleSheet() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet is part of this program.", e);
        }
    }
}

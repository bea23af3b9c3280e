package dev.understudy.verify.report.html;

import static dev.understudy.verify.report.html.Markup.text;

import dev.understudy.verify.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lays out the page: verdict, findings, answers, keywords, what was not checked. */
public final class HtmlReport {

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s: %s</title>
            <style>
            %s</style>
            </head>
            <body>
            <main>
            %s</main>
            </body>
            </html>
            """;

    private HtmlReport() {}

    /** The page as text. */
    public static String write(Report report) {
        String sections = Headline.write(report)
                + FaultCards.write(report)
                + AnswerMatrix.write(report.coverage())
                + KeywordTable.write(report.coverage())
                + NotCheckedList.write(report.notChecked());
        return PAGE.formatted(report.verdict(), text(report.run().contract()), styleSheet(), sections);
    }

    private static String styleSheet() {
        try (InputStream css = HtmlReport.class.getResourceAsStream("report.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet is part of this program.", e);
        }
    }
}

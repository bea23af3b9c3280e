package dev.understudy.verify.internal.report.html;

import dev.understudy.verify.internal.diff.Acceptances;
import dev.understudy.verify.internal.diff.Caller;
import dev.understudy.verify.internal.diff.ContractDifference;
import gg.jte.output.StringOutput;
import java.util.Collection;

/** Renders the changes between two versions of a contract as one HTML page. */
public final class DiffHtml {

    private DiffHtml() {}

    /**
     * Returns the page as HTML text.
     *
     * @param chosen the callers that decide the verdict
     * @param ofOld the name of the old document
     * @param ofNew the name of the new document
     */
    public static String write(
            ContractDifference difference,
            Acceptances accepted,
            Collection<Caller> chosen,
            String ofOld,
            String ofNew) {
        StringOutput page = new StringOutput();
        JtediffGenerated.render(
                new VisibleTextOutput(page), null, DiffPage.of(difference, accepted, chosen, ofOld, ofNew));
        return page.toString();
    }
}

package dev.understudy.verify.internal.report.file;

import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.Limitation;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a report as JUnit XML for build servers. Each operation is a test case. It fails with the findings that make the
 * run fail; all other findings of the operation are its output. An operation that was not tested is skipped, or fails
 * with {@code --strict}. With {@code --strict}, another test case fails with the parts of the contract that were not
 * checked. If the run has limitations, another test case has an error that lists them.
 */
final class JUnitReport {

    private final Report report;
    private final XMLStreamWriter xml;

    private JUnitReport(Report report, XMLStreamWriter xml) {
        this.report = report;
        this.xml = xml;
    }

    static String write(Report report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new JUnitReport(report, xml).document();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Cannot write XML to memory.", e);
        }
        return text.append('\n').toString();
    }

    private void document() throws XMLStreamException {
        List<TestCase> cases = cases();
        long failures =
                cases.stream().filter(testCase -> !testCase.failures.isEmpty()).count();
        long skipped = cases.stream().filter(TestCase::isSkipped).count();
        List<Limitation> limitations = report.completeness().limitations();
        String seconds =
                String.format(Locale.ROOT, "%.3f", report.run().duration().toMillis() / 1000.0);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        attribute(
                "name",
                "understudy " + report.run().command() + " " + report.run().contract());
        attribute("tests", String.valueOf(cases.size() + (limitations.isEmpty() ? 0 : 1)));
        attribute("failures", String.valueOf(failures));
        attribute("errors", limitations.isEmpty() ? "0" : "1");
        attribute("skipped", String.valueOf(skipped));
        attribute("time", seconds);
        writeUnsentCases();
        if (!limitations.isEmpty()) {
            writeError(limitations);
        }
        for (TestCase testCase : cases) {
            write(testCase);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeUnsentCases() throws XMLStreamException {
        if (report.coverage().notSent() > 0) {
            xml.writeStartElement("properties");
            xml.writeEmptyElement("property");
            attribute("name", "test cases not sent (budget exhausted)");
            attribute("value", report.coverage().notSentText());
            xml.writeEndElement();
        }
    }

    private void writeError(List<Limitation> limitations) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", report.run().contract());
        attribute("name", "everything is judged");
        xml.writeStartElement("error");
        attribute("message", limitations.get(0).sentence());
        attribute("type", report.verdict().name());
        xml.writeCharacters(
                XmlText.clean(limitations.stream().map(Limitation::sentence).collect(Collectors.joining("\n\n"))));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void write(TestCase testCase) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", report.run().contract());
        attribute("name", testCase.name);
        if (!testCase.failures.isEmpty()) {
            String first = testCase.failures.get(0);
            xml.writeStartElement("failure");
            attribute("message", first.lines().findFirst().orElse(""));
            attribute("type", report.verdict().name());
            xml.writeCharacters(XmlText.clean(String.join("\n\n", testCase.failures)));
            xml.writeEndElement();
        }
        if (testCase.isSkipped()) {
            xml.writeStartElement("skipped");
            attribute("message", testCase.notTested.get(0));
            xml.writeEndElement();
        }
        if (!testCase.output.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(XmlText.clean(String.join("\n\n", testCase.output)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.clean(value));
    }

    private List<TestCase> cases() {
        Set<String> names = new LinkedHashSet<>();
        report.coverage().responses().forEach(response -> names.add(response.operation()));
        report.findings().forEach(reported -> names.add(reported.finding().operation()));
        report.completeness().untested().forEach(untested -> names.add(untested.operation()));
        List<TestCase> cases = new ArrayList<>();
        names.forEach(name -> cases.add(testCase(name)));
        if (report.run().failurePolicy().strict() && !report.notChecked().isEmpty()) {
            cases.add(notChecked());
        }
        return cases;
    }

    private TestCase testCase(String operation) {
        TestCase testCase = TestCase.named(operation);
        for (FindingGroup group : report.findingGroups()) {
            if (group.example().finding().operation().equals(operation)) {
                (isFailure(group.example()) ? testCase.failures : testCase.output).add(text(group));
            }
        }
        report.completeness().untested().stream()
                .filter(untested -> untested.operation().equals(operation))
                .forEach(untested -> (report.run().failurePolicy().strict() && untested.failsStrictRuns()
                                ? testCase.failures
                                : testCase.notTested)
                        .add("Not tested: " + untested.explanation()));
        return testCase;
    }

    private TestCase notChecked() {
        TestCase testCase = TestCase.named("everything is checked");
        report.notChecked()
                .forEach(part -> (part.waived().isEmpty() ? testCase.failures : testCase.output)
                        .add(part.place() + " " + part.place().pointer() + ": " + part.reason()));
        return testCase;
    }

    private boolean isFailure(ReportedFinding reported) {
        return reported.waived().isEmpty()
                && report.run().failurePolicy().fails(reported.finding().kind());
    }

    private static String text(FindingGroup group) {
        ReportedFinding example = group.example();
        return example.finding() + "\n  seen in:  " + group.seenIn() + "\n  id:       " + example.id()
                + "\n  request:  " + example.curl();
    }

    private record TestCase(String name, List<String> failures, List<String> output, List<String> notTested) {

        static TestCase named(String name) {
            return new TestCase(name, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        boolean isSkipped() {
            return failures.isEmpty() && !notTested.isEmpty();
        }
    }
}

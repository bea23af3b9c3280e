package dev.understudy.verify.internal.report.file;

import dev.understudy.verify.finding.Finding.Kind;
import dev.understudy.verify.report.FindingGroup;
import dev.understudy.verify.report.Report;
import dev.understudy.verify.report.ReportedFinding;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The report as JUnit XML, for build servers: one test case for each operation, which fails with its first fault that
 * counts and carries the others in its output.
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
            throw new IllegalStateException("Writing to memory never fails.", e);
        }
        return text.append('\n').toString();
    }

    private void document() throws XMLStreamException {
        List<TestCase> cases = cases();
        long failures = cases.stream().filter(each -> !each.failures.isEmpty()).count();
        String seconds =
                String.format(Locale.ROOT, "%.3f", report.run().duration().toMillis() / 1000.0);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("testsuites");
        xml.writeStartElement("testsuite");
        attribute(
                "name",
                "understudy " + report.run().command() + " " + report.run().contract());
        attribute("tests", String.valueOf(cases.size()));
        attribute("failures", String.valueOf(failures));
        attribute("errors", "0");
        attribute("skipped", "0");
        attribute("time", seconds);
        for (TestCase each : cases) {
            testCase(each);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void testCase(TestCase test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", report.run().contract());
        attribute("name", test.name);
        if (!test.failures.isEmpty()) {
            String first = test.failures.get(0);
            xml.writeStartElement("failure");
            attribute("message", first.lines().findFirst().orElse(""));
            attribute("type", report.verdict().name());
            xml.writeCharacters(XmlText.clean(String.join("\n\n", test.failures)));
            xml.writeEndElement();
        }
        if (!test.others.isEmpty()) {
            xml.writeStartElement("system-out");
            xml.writeCharacters(XmlText.clean(String.join("\n\n", test.others)));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, XmlText.clean(value));
    }

    private List<TestCase> cases() {
        Set<String> names = new LinkedHashSet<>();
        report.coverage().answers().forEach(answer -> names.add(answer.operation()));
        report.findings().forEach(reported -> names.add(reported.finding().operation()));
        List<TestCase> cases = new ArrayList<>();
        names.forEach(name -> cases.add(testCase(name)));
        if (report.run().demands().strict() && !report.notChecked().isEmpty()) {
            cases.add(notChecked());
        }
        return cases;
    }

    private TestCase testCase(String operation) {
        TestCase test = new TestCase(operation, new ArrayList<>(), new ArrayList<>());
        for (FindingGroup group : report.findingGroups()) {
            if (group.example().finding().operation().equals(operation)) {
                (counts(group.example()) ? test.failures : test.others).add(text(group));
            }
        }
        return test;
    }

    private TestCase notChecked() {
        TestCase test = new TestCase("everything is checked", new ArrayList<>(), new ArrayList<>());
        report.notChecked()
                .forEach(part -> (part.waived().isEmpty() ? test.failures : test.others)
                        .add(part.place() + " " + part.place().pointer() + ": " + part.reason()));
        return test;
    }

    private boolean counts(ReportedFinding reported) {
        Kind kind = reported.finding().kind();
        return reported.waived().isEmpty()
                && (kind == Kind.VIOLATION
                        || (kind == Kind.DRIFT && report.run().demands().stable()));
    }

    private static String text(FindingGroup group) {
        ReportedFinding example = group.example();
        return example.finding() + "\n  seen in:  " + group.seenIn() + "\n  id:       " + example.id()
                + "\n  request:  " + example.curl();
    }

    private record TestCase(String name, List<String> failures, List<String> others) {}
}

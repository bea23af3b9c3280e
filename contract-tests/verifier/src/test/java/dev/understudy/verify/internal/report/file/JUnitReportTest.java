package dev.understudy.verify.internal.report.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.verify.report.SampleRun;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class JUnitReportTest {

    private final SampleRun run = new SampleRun();

    @Test
    void eachOperationIsATestCase() throws Exception {
        Element suite = suite();

        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(suite.getAttribute("time")).isEqualTo("1.234");
    }

    @Test
    void aViolationFailsItsOperation() throws Exception {
        run.addResponse("{\"name\":\"\"}");

        Element suite = suite();

        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(elements(suite, "failure").getLength()).isEqualTo(1);
        Element failure = (Element) elements(suite, "failure").item(0);
        assertThat(failure.getAttribute("message")).contains("minLength");
        assertThat(failure.getTextContent()).contains("declared", "received", "curl");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo("readParcel");
    }

    @Test
    void driftIsReportedButIsNotAFailure() throws Exception {
        run.addResponse("{\"name\":\"a\",\"colour\":1}");

        Element suite = suite();

        assertThat(suite.getAttribute("failures")).isEqualTo("0");
        assertThat(elements(suite, "system-out").item(0).getTextContent()).contains("DRIFT", "/colour");
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() throws Exception {
        run.addResponse("{\"name\":\"a\",\"]]><x/>\uFFFF\":\"&\\u0000<\"}");

        assertThat(elements(suite(), "system-out").item(0).getTextContent()).contains("]]><x~1>");
    }

    private Element suite() throws Exception {
        byte[] xml = JUnitReport.write(run.report()).getBytes(StandardCharsets.UTF_8);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        return (Element) elements(root, "testsuite").item(0);
    }

    private static NodeList elements(Element parent, String name) {
        return parent.getElementsByTagName(name);
    }
}

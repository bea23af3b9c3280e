package dev.understudy.verify.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.understudy.contract.Contract;
import dev.understudy.verify.FakeServer;
import dev.understudy.verify.internal.derive.TestCase;
import dev.understudy.verify.profile.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestPlanTest {

    private static final String POST = """
        %s:
          post:
            operationId: %s
            requestBody:
              required: true
              content:
                application/json:
                  schema: {type: object, required: [enabled], properties: {enabled: {type: boolean}}}
            responses: {'204': {description: Done}}
        """;

    @Test
    void anOperationThatMaySwitchTheServerOffIsTestedAfterAllOthers() {
        Contract contract = FakeServer.contract(
                POST.formatted("/admin/maintenance", "toggle") + POST.formatted("/maintenance-plans/notes", "note"));
        TestPlan plan = TestPlan.of(contract, Profile.ofHeaders(List.of()), false);

        List<String> order = new ArrayList<>();
        plan.derived(Set.of()).forEachRemaining(each -> order.add(operationId(each)));

        assertThat(order).contains("note", "toggle");
        assertThat(order.lastIndexOf("note")).isLessThan(order.indexOf("toggle"));
    }

    private static String operationId(TestCase testCase) {
        // The cases outside the contract take a request of any operation as their template.
        return testCase.callsOperation() ? testCase.template().operation().id() : "none";
    }
}

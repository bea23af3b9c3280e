package dev.understudy.suite.refresh;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/**
 * A change that a vendor makes to its document.
 *
 * @param edits texts of the document and their replacements, in turn
 */
public record VendorChange(String description, List<String> edits) {

    /** The changes of Instantly's document from June 2025 to July 2026 that concern the workspace, in their order. */
    public static final List<VendorChange> HISTORY = List.of(
            change("the logo becomes patchable", """
                                name: {type: string}
                              additionalProperties: false
                """, """
                                name: {type: string}
                                org_logo_url: {type: [string, 'null']}
                              additionalProperties: false
                """, """
                          type: ['null', string]
                          readOnly: true
                """, """
                          type: ['null', string]
                """),
            change("the owner becomes readOnly", """
                        owner:
                          type: string
                """, """
                        owner:
                          type: string
                          readOnly: true
                """),
            change("402 is added", """
                        '401':
                          description: The key is not valid
                """, """
                        '402':
                          description: No active plan
                          content:
                            application/json:
                              schema:
                                type: object
                                properties:
                                  message: {type: string}
                        '401':
                          description: The key is not valid
                """),
            change("the schema's key is renamed", "def-19", "def-20"),
            change("a time of removal is added to the answer", """
                        plan_id_verification:
                """, """
                        scheduled_for_removal_at:
                          anyOf:
                            - type: 'null'
                            - type: string
                              format: date-time
                          readOnly: true
                        plan_id_verification:
                """),
            change("the schema's key is renamed again", "def-20", "Workspace"),
            change("a plan is added to the answer", """
                        plan_id_verification:
                """, """
                        plan_id_bundle:
                          type: ['null', string]
                          readOnly: true
                        plan_id_verification:
                """),
            change("the ids are no longer UUIDs", "          format: uuid\n", ""));

    private static VendorChange change(String description, String... edits) {
        return new VendorChange(description, List.of(edits));
    }

    /** Returns the document after the change. */
    public String applyTo(String document) {
        String changed = document;
        for (int i = 0; i < edits.size(); i += 2) {
            assertThat(changed).as(description).contains(edits.get(i));
            changed = changed.replace(edits.get(i), edits.get(i + 1));
        }
        return changed;
    }
}

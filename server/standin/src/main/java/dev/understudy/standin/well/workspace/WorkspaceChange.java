package dev.understudy.standin.well.workspace;

import dev.understudy.standin.store.FieldUpdate;
import java.util.UUID;

/**
 * The changes that a request makes to a workspace.
 *
 * @param name its name; cannot be cleared
 * @param stage its stage; cannot be cleared
 * @param description its purpose; null clears it
 * @param avatarImage the URL of its picture; null clears it
 * @param avatarColor its colour; null clears it
 * @param autoExtractEnabled whether documents are read automatically; cannot be cleared
 * @param timezone its IANA time zone; null clears it
 * @param ownCompany the id of the company that it belongs to; null unlinks it
 */
record WorkspaceChange(
        FieldUpdate<String> name,
        FieldUpdate<String> stage,
        FieldUpdate<String> description,
        FieldUpdate<String> avatarImage,
        FieldUpdate<String> avatarColor,
        FieldUpdate<Boolean> autoExtractEnabled,
        FieldUpdate<String> timezone,
        FieldUpdate<UUID> ownCompany) {}

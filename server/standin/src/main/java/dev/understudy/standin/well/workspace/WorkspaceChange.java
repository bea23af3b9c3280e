package dev.understudy.standin.well.workspace;

import dev.understudy.standin.store.FieldUpdate;
import java.util.UUID;

/**
 * What shall change in a workspace.
 *
 * @param name its name; cannot be cleared
 * @param stage its stage; cannot be cleared
 * @param description what it is for; null clears
 * @param avatarImage where its picture is; null clears
 * @param avatarColor its colour; null clears
 * @param autoExtractEnabled whether documents are read automatically; cannot be cleared
 * @param timezone an IANA name; null clears
 * @param ownCompany the company that it belongs to; null unlinks
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

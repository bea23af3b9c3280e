package dev.understudy.standin.well.workspace;

import dev.understudy.standin.store.Supplied;
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
        Supplied<String> name,
        Supplied<String> stage,
        Supplied<String> description,
        Supplied<String> avatarImage,
        Supplied<String> avatarColor,
        Supplied<Boolean> autoExtractEnabled,
        Supplied<String> timezone,
        Supplied<UUID> ownCompany) {}

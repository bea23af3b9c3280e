/**
 * The checks of responses and of accepted requests. Each check is a class, named after its rule.
 *
 * <p>A check reads one {@link dev.understudy.verify.internal.check.JudgedResponse} or {@link
 * dev.understudy.verify.internal.check.AcceptedRequest} and returns its findings. If the contract does not declare
 * the operation or the status, {@code OperationIsDeclared} or {@code StatusIsDeclared} is used instead of these checks.
 * No two checks report the same fault: if the media type is not declared, {@code MediaTypeIsDeclared} reports it and
 * {@code BodyMatches} returns nothing.
 */
package dev.understudy.verify.internal.check;

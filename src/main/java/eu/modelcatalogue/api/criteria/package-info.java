/**
 * Profiles, the clauses that word them for a call for tenders, and verdicts of models rule by rule.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.criteria;

import org.jspecify.annotations.NullMarked;

/**
 * Profiles, clauses for calls for tenders, and assessments rule by rule.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.criteria;

import org.jspecify.annotations.NullMarked;

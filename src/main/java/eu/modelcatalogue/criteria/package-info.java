/**
 * The criteria: profiles, their rules, the conditions a rule is made of, and the verdicts that follow from facts. Pure Java: a verdict depends
 * on facts and rules and on nothing else, so that anybody can make it again.
 *
 * <p>Floor 1. Imports {@code openness} and {@code java.*} (and the nullness annotations).
 */
@NullMarked
package eu.modelcatalogue.criteria;

import org.jspecify.annotations.NullMarked;

/**
 * Profiles and their rules, and the verdicts that follow from facts: a verdict depends on facts and rules and on nothing else, so that anybody can
 * derive it again.
 *
 * <p>Floor 1. Imports {@code domain}. Pure Java.
 */
@NullMarked
package eu.modelcatalogue.criteria;

import org.jspecify.annotations.NullMarked;

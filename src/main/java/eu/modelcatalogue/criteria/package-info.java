/**
 * Profiles, their rules and their verdicts. A verdict depends only on facts and rules, so that anybody can derive it again.
 *
 * <p>Floor 1. Imports {@code domain}. Pure Java.
 */
@NullMarked
package eu.modelcatalogue.criteria;

import org.jspecify.annotations.NullMarked;

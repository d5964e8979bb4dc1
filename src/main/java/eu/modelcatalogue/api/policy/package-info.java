/**
 * Searches as lists that decide: what a gateway or a policy engine lets through, in the form that it reads. What is unknown is never let through.
 *
 * <p>Floor 5.
 */
@NullMarked
package eu.modelcatalogue.api.policy;

import org.jspecify.annotations.NullMarked;

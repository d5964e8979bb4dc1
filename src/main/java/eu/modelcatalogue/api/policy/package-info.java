/**
 * Searches as lists that decide: what a gateway for models or a policy engine lets through, in the form that it reads.
 *
 * <p>Floor 5. What is unknown is never let through, and what cannot be listed is named beside the list.
 */
@NullMarked
package eu.modelcatalogue.api.policy;

import org.jspecify.annotations.NullMarked;

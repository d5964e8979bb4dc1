/**
 * The budget: how much work, memory and time costly answers may take together.
 *
 * <p>Floor 5. Imports {@code problem}.
 */
@NullMarked
package eu.modelcatalogue.api.budget;

import org.jspecify.annotations.NullMarked;

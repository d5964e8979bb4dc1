/**
 * The contract of the API, OpenAPI 3.1: made out of the code and of the data, committed, and served as committed.
 *
 * <p>Floor 5. May look at every room of the API; none looks at it.
 */
@NullMarked
package eu.modelcatalogue.api.contract;

import org.jspecify.annotations.NullMarked;

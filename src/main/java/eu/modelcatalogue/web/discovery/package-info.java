/**
 * How programs find the catalogue: crawlers, clients of the API and language models.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.discovery;

import org.jspecify.annotations.NullMarked;

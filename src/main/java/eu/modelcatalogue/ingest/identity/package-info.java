/** Which model or organisation of the catalogue an entry speaks of: names as they can be compared, and the rules of {@link Register}. */
@NullMarked
package eu.modelcatalogue.ingest.identity;

import org.jspecify.annotations.NullMarked;

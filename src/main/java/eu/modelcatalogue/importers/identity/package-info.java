/** Which model or organisation of the catalogue an entry is about: how names are compared, and the rules of {@link EntryMatcher}. */
@NullMarked
package eu.modelcatalogue.importers.identity;

import org.jspecify.annotations.NullMarked;

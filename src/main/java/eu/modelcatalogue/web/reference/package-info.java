/**
 * The pages of profiles, licences and organisations.
 *
 * <p>Floor 6.
 */
@NullMarked
package eu.modelcatalogue.web.reference;

import org.jspecify.annotations.NullMarked;

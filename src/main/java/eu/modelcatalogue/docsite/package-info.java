/**
 * Generates the documentation pages from Markdown and the contract. The build runs it; the service never does.
 *
 * <p>Floor 2. It imports no other package of the project.
 */
@NullMarked
package eu.modelcatalogue.docsite;

import org.jspecify.annotations.NullMarked;

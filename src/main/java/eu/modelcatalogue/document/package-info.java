/**
 * Documents for people, written as PDF, DOCX, ODT and plain text. Knows headings, paragraphs and tables, but not their content.
 *
 * <p>Floor 2. Imports {@code xml}.
 */
@NullMarked
package eu.modelcatalogue.document;

import org.jspecify.annotations.NullMarked;

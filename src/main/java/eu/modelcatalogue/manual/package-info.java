/**
 * The documentation for people who program: HTML out of the Markdown of the repository and out of the contract. The build makes it, and no start
 * and no request does; what it needs for that does not ship.
 *
 * <p>Floor 2. Knows no other room: it reads files and writes files.
 */
@NullMarked
package eu.modelcatalogue.manual;

import org.jspecify.annotations.NullMarked;

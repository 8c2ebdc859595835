/**
 * What keeps the house as it is: the walls between modules and the house rules, as tests.
 *
 * <p>Called by nobody. It reads the compiled classes and the files of the other modules, and proves for every rule that it
 * catches a planted violation. It must never be imported, and never change a file.
 */
@NullMarked
package io.hufu.house;

import org.jspecify.annotations.NullMarked;

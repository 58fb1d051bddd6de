/** JSON trees and documents on disk. */
@NullMarked
package cn.beian.simulator.json;

import org.jspecify.annotations.NullMarked;

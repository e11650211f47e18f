/**
 * What the programs use: processor time and memory of each process tree, read from /proc when somebody asks and never
 * else.
 */
package org.steward.engine.resource;

package org.steward.engine.resource;

/** A supervised process whose tree is to be added up. */
public record Root(String group, String name, int pid) {}

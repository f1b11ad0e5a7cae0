package mera.data.plan;

/** The region in the cases that titles need: «Лесогорская область», «Лесогорской области» twice. */
public record RegionNames(String nom, String gen, String dat) {}

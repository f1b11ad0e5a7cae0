/** Everything of «Мера» that is true without a window: from spreadsheets to a printed order. */
@org.jspecify.annotations.NullMarked
module mera.data {
  requires com.fasterxml.aalto;
  requires com.fasterxml.jackson.annotation;
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires com.fasterxml.jackson.dataformat.yaml;
  requires com.fasterxml.jackson.datatype.jsr310;
  requires com.github.librepdf.openpdf;
  requires com.github.librepdf.pdfFontsExtra;
  requires com.h2database;
  requires hipparchus.clustering;
  requires hipparchus.core;
  requires hipparchus.stat;
  requires ical4j.core;
  requires java.desktop;
  requires java.management;
  requires java.sql;
  requires java.xml;
  requires org.apache.commons.compress;
  requires org.apache.commons.csv;
  requires org.apache.commons.rng.api;
  requires org.apache.commons.statistics.distribution;
  requires org.apache.commons.text;
  requires org.apache.poi.ooxml;
  requires org.apache.poi.poi;
  requires org.dhatim.fastexcel;
  requires org.jooq;
  requires org.jspecify;
  requires org.slf4j;

  exports mera.data;
  exports mera.data.context;
  exports mera.data.document;
  exports mera.data.identify;
  exports mera.data.ingest;
  exports mera.data.listing;
  exports mera.data.objectivity;
  exports mera.data.order;
  exports mera.data.plan;
  exports mera.data.problem;
  exports mera.data.rating;
  exports mera.data.result;
  exports mera.data.risk;
  exports mera.data.school;
  exports mera.data.training;
  exports mera.data.tutor;

  // H2 makes the path object of a working file itself, jOOQ the records; nobody else comes in.
  exports mera.data.store to
      com.h2database;
  exports mera.data.store.table to
      org.jooq;
  exports mera.data.store.table.tables to
      org.jooq;
  exports mera.data.store.table.tables.records to
      org.jooq;
}

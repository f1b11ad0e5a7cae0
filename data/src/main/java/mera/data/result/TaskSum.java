package mera.data.result;

/**
 * What a class reached in one task.
 *
 * @param name as in the file: «1», «9.2», «10К1»
 * @param max highest points of the task; 0 when the file does not say
 * @param sum points of all participants together; «X», «не пройд.» are zero points
 * @param notTaught participants whose task was marked «не пройд.» (topic not taught)
 */
public record TaskSum(String name, int max, long sum, int notTaught) {}

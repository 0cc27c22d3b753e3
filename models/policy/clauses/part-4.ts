import type { Part } from './clause.ts'

/** 四: steps of implementation. */
export const part4: Part<'4.'> = {
  '4.1.1': {
    key: '4.1.1',
    cite: '四（一）1',
    zh: '建立机制。教育行政部门、中小学校“一区一案”“一校一案”制定作业管理和改革贯彻实施方案，教育行政部门要按照“能开尽开、应开必开”的工作要求，加强指导辖区内义务教育学校“一校一案”制订课后服务具体实施方案，确保今年秋季开学后义务教育学校全部顺利有序安全开展课后服务。',
    en: 'Set up mechanisms. Education authorities and primary and secondary schools shall draw up their plans for homework management and for carrying out the reform, one plan per district and one plan per school; education authorities shall, in line with the requirement that whatever can be opened is opened and whatever should be opened must be opened, strengthen guidance to the compulsory-education schools under them in drawing up concrete implementation plans for after-school service, one plan per school, ensuring that after the start of this autumn term all compulsory-education schools provide after-school service smoothly, in good order and safely.',
  },
  '4.1.2': {
    key: '4.1.2',
    cite: '四（一）2',
    zh: '自查整改。教育行政部门、义务教育学校要全面排查作业管理和课后服务存在的短板和不足，组织义务教育学校的每个年级、每个班级、每个学科，每个教师开展自查。对排查出来的问题形成清单，明确整改责任及整改时间表、路线图，实行销号管理，确保按时整改到位。',
    en: 'Self-examination and rectification. Education authorities and compulsory-education schools shall check comprehensively for weaknesses and shortcomings in homework management and after-school service, and organise self-examination by every grade, every class, every subject and every teacher of compulsory-education schools. The problems found shall be listed, responsibility for rectification, its timetable and its roadmap made clear, and each entry closed when it is settled, so that rectification is completed on time.',
  },
  '4.2': {
    key: '4.2',
    cite: '四（二）',
    zh: '由教育行政部门牵头，组织财政、人力资源社会保障、公安、消防等部门突出工作重点、关键环节、薄弱地区、重点对象等，开展拉网式集中检查，对违规问题分类建立台账和整改方案，实行销号制度，督促逐一整改。',
    en: 'Led by the education authorities, the departments of finance, human resources and social security, public security, fire protection and others shall be organised to carry out concentrated dragnet inspections that give prominence to key work, key links, weak areas and key targets; for problems against the rules, ledgers and rectification plans shall be set up by type, with a system of closing each entry when it is settled, and rectification shall be urged one by one.',
  },
  '4.3': {
    key: '4.3',
    cite: '四（三）',
    zh: '柳南区“双减”工作领导小组要对各部门治理工作进行督促检查，并建立报告制度，向区委、区政府汇总上报整改治理情况。',
    en: 'The leading group for the Double Reduction work of Liunan District shall supervise and inspect the work of the departments in tackling problems, set up a reporting system, and report rectification and its progress in summary to the District Party Committee and the District Government.',
  },
}
